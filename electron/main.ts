import process from 'node:process';
import { app } from 'electron';
import { startProgram } from './program.ts';
import { programArguments } from './windows/startArguments.ts';

startProgram(programArguments(process.argv, app.isPackaged));
