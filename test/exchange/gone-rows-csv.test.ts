import { goneRowsComeBack } from './gone-rows.ts';

goneRowsComeBack('csv');
