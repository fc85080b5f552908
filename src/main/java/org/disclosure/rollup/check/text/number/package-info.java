/**
 * Numbers written in sentences, in figures or in Chinese.
 */
package org.disclosure.rollup.check.text.number;
