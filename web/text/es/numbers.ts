import { inNumbers } from '../in-numbers';

export const { number, many, or, and } = inNumbers('es-US');
