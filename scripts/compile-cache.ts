import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// Loaded before a program: its code and its packages' are compiled once and not at every start.
enableCompileCache(resolve('.cache', 'compiled'));
