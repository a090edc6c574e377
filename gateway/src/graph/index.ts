export { createGraph, type ExecutorName, type Graph, type Subgraph } from './graph.ts';
export { Operations } from './operation.ts';
