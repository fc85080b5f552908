package org.disclosure.rollup.cli.night;

/**
 * Leave that an office gives a single night to do what is a mistake on any other.
 *
 * @param withdrawn it is right that many of the files or units that counted do not any more
 * @param newStore it is right that the store is not the one that the results in the output folder are of
 */
public record NightLeave(boolean withdrawn, boolean newStore) {

    static final NightLeave NONE = new NightLeave(false, false);
}
