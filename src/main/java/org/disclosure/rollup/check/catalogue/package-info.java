/**
 * Every check explained in two languages, for {@code CHECKS.md} and the command {@code explain}.
 */
package org.disclosure.rollup.check.catalogue;
