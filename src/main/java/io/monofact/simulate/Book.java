package io.monofact.simulate;

/**
 * A book of the world.
 *
 * @param title its title
 * @param prompt the title's normalised key
 * @param kind such as {@code novel}
 * @param year when it came out
 * @param author a person's name
 */
public record Book(String title, String prompt, String kind, int year, String author) {}
