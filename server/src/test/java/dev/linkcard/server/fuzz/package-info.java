/**
 * Random requests: Jazzer over the parsers, each in a process of its own, and mutated requests over
 * a socket. {@code -Dlinkcard.fuzz.seconds=600} runs each for longer, and {@code
 * -Dlinkcard.fuzz.seed=7} repeats a run.
 */
package dev.linkcard.server.fuzz;
