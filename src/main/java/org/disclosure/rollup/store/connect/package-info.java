/**
 * Connections to the database, and what went wrong with one in terms that can be acted on.
 */
package org.disclosure.rollup.store.connect;
