/**
 * Sentences of a report with what they are about: the section, the speaker, the period.
 */
package org.disclosure.rollup.check.text.sentence;
