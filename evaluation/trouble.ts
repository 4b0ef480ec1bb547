/** An end that was foreseen: its message is a sentence for whoever runs the command. */
export class Trouble extends Error {}
