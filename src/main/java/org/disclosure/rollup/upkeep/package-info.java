/**
 * Upkeep of an installation: backup, restore, and the proof that store, archive and outputs are what they were.
 */
package org.disclosure.rollup.upkeep;
