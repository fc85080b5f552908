/**
 * Every check explained in two languages, for {@code docs/zh/checks.md}, {@code docs/en/checks.md} and the command {@code explain}.
 */
package org.disclosure.rollup.check.catalogue;
