/** The commands. A command parses, calls stages, writes, and returns an exit code. */
package io.monofact.cli;
