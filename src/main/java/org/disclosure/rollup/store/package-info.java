/**
 * Makes the stores known to the program. The rooms below keep what lasts from one run to the next, and are the only ones
 * with SQL: they keep what others decided and decide nothing themselves, and must not know files, labels, checks or
 * outputs.
 */
package org.disclosure.rollup.store;
