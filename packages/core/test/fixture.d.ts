import type { Command, CommandOutcome, Refusal } from '../src/commands/commands.types.js';
import type { CompileRule } from '../src/commands/facts.types.js';
import type { RecordRef } from '../src/shared/shared.types.js';
import type { Store } from '../src/store/store.types.js';
import type { Assignment, Hold } from '../src/tags/tags.types.js';
import type { Concept } from '../src/taxonomy/taxonomy.types.js';
import type { Rule } from '../src/rules/rules.types.js';
import type { WorkspaceSettings, WorkspaceSnapshot } from '../src/workspace/workspace.types.js';
export declare const START = "2026-01-01T00:00:00.000Z";
/** Compiles anything but the text `broken(`. */
export declare const fakeCompiler: CompileRule;
export declare function concept(id: string, parentId: string | null, more?: Partial<Concept>): Concept;
export declare function rule(id: string, tagId: string, more?: Partial<Rule>): Rule;
export declare const settings: WorkspaceSettings;
/** life: exclusive with three tags; value: two tags; geo > asia > cn, three levels; old: archived. */
export declare const concepts: readonly Concept[];
export declare const rules: readonly Rule[];
export declare const snapshot: WorkspaceSnapshot;
export declare const customer: (id: string) => RecordRef;
export interface Harness {
    readonly store: Store;
    /** Carries a command out as somebody with this role, one second after the last one. */
    run(command: Command, role?: string): Promise<CommandOutcome>;
    /** Like `run`, for commands that must succeed. */
    done(command: Command, role?: string): Promise<Extract<CommandOutcome, {
        ok: true;
    }>>;
    /** Like `run`, for commands that must be refused. */
    refused(command: Command, role?: string): Promise<Refusal>;
    concept(id: string): Promise<Concept | undefined>;
    rule(id: string): Promise<Rule | undefined>;
    assignments(recordId?: string): Promise<readonly Assignment[]>;
    holds(recordId?: string): Promise<readonly Hold[]>;
    /** Ids of the active tags of a record, sorted. */
    tags(recordId: string): Promise<readonly string[]>;
    setTime(instant: string): void;
}
export declare function createHarness(change?: (snapshot: WorkspaceSnapshot) => WorkspaceSnapshot): Promise<Harness>;
//# sourceMappingURL=fixture.d.ts.map