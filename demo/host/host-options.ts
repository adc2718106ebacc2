/** Customers and orders to make up. */
export interface Seed {
  readonly customers: number;
  readonly orders: number;
}

/** How the demo is started; `scripts/start.mjs` makes it from the command line. */
export interface HostOptions {
  /** Default address of the demo; 0 takes any free port. */
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  /** Folder of the embedded database. */
  readonly dataDir: string;
  /** A PostgreSQL server to use instead. */
  readonly databaseUrl: string | null;
  /** CSV file to import instead of making customers up. */
  readonly customers: string | null;
  /** CSV file of orders that name a customer. */
  readonly orders: string | null;
  /** Backup to fill an empty database with, instead of making customers up. */
  readonly restore: string | null;
  /** Folder with the built pages. */
  readonly pages: string;
  /** File that keeps the key for tokens, so that a restart signs nobody out. */
  readonly secretFile: string;
  /** Customers and orders to make up on the first start; `null`: the demo begins without any. */
  readonly seed: Seed | null;
}
