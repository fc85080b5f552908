/**
 * The declared linear checks (勾稽关系): read from {@code checks-*.yaml}, each an equation over cells of the form.
 */
package org.disclosure.rollup.check.rule;
