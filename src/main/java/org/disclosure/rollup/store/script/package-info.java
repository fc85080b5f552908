/**
 * A database as a script, for backup and restore; statements that no backup has are refused.
 */
package org.disclosure.rollup.store.script;
