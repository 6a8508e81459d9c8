import { expose } from 'comlink';
import { answering } from './answer.ts';
import { createReportWork } from './reportWork.ts';

/** Entry of the worker. */
expose(answering(createReportWork()));
