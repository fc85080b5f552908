/**
 * Makes, opens and upgrades the database, beside its place and then put there, so that a kill leaves the old one or the
 * new one.
 */
package org.disclosure.rollup.store.open;
