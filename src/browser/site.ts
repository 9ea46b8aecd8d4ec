import { CopyRow } from './copy-row.ts';
import { startKeyboard } from './keyboard.ts';
import { LabelSwitch } from './label-switch.ts';
import { watchAddress } from './lost-address.ts';
import { noteRetrieval } from './retrieved.ts';
import { ThemeButton } from './theme-button.ts';
import { ThreadView } from './thread-view.ts';
import { startWords } from './words.ts';

customElements.define('theme-button', ThemeButton);
customElements.define('copy-row', CopyRow);
customElements.define('label-switch', LabelSwitch);
customElements.define('thread-view', ThreadView);
startKeyboard();
noteRetrieval();
startWords();
watchAddress();
