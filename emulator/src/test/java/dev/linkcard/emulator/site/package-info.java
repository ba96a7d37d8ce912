/** What the tests play: a server on a real socket, and a skill of three sentences. */
package dev.linkcard.emulator.site;
