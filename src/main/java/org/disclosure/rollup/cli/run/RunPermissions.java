package org.disclosure.rollup.cli.run;

/**
 * Permissions of a single run to do what is a mistake in any other.
 *
 * @param withdrawn it is right that many of the files or units that counted do not any more
 * @param newStore it is right that the store is not the one that the results in the output folder are of
 */
public record RunPermissions(boolean withdrawn, boolean newStore) {

    static final RunPermissions NONE = new RunPermissions(false, false);
}
