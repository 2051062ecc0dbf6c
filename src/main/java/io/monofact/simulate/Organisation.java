package io.monofact.simulate;

import java.util.List;

/**
 * An organisation of the world.
 *
 * @param name its name
 * @param prompt the name's normalised key
 * @param place its seat
 * @param founded the founding year
 * @param founders one or two persons' names; none where nobody knows
 */
public record Organisation(
    String name, String prompt, String place, int founded, List<String> founders) {

  public Organisation {
    founders = List.copyOf(founders);
  }
}
