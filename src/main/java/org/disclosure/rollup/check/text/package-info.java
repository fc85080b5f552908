/**
 * Understanding of a report's running text: its six sections, its sentences, and the facts stated in them. It knows
 * Chinese and the form's sections, and must not know what a fact is compared with.
 */
package org.disclosure.rollup.check.text;
