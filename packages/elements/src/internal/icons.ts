// Every icon, for parts that come late. First looks import the files themselves: whoever imports this one has all of them
// loaded with it, for bundlers part what is loaded by files.
export { icon } from './icons/icon.js';
export type { Icon } from './icons/icon.js';
export { closeIcon, chevronDownIcon, loaderIcon } from './icons/field-icons.js';
export {
  chevronUpIcon,
  chevronRightIcon,
  chevronLeftIcon,
  chevronsUpDownIcon,
  arrowUpIcon,
  arrowDownIcon,
} from './icons/arrow-icons.js';
export {
  plusIcon,
  folderPlusIcon,
  searchIcon,
  undoIcon,
  filterIcon,
  moreIcon,
} from './icons/toolbar-icons.js';
export { refreshIcon } from './icons/refresh-icon.js';
export {
  checkIcon,
  columnsIcon,
  uploadIcon,
  pencilIcon,
  archiveIcon,
  trashIcon,
  linkIcon,
  settingsIcon,
} from './icons/action-icons.js';
export {
  alertIcon,
  warningIcon,
  infoIcon,
  successIcon,
  lockIcon,
  eyeOffIcon,
  clockIcon,
  inboxIcon,
} from './icons/notice-icons.js';
export { historyIcon, ruleIcon, handIcon, shieldIcon } from './icons/origin-icons.js';
export { workedOutIcon } from './icons/worked-out-icon.js';
