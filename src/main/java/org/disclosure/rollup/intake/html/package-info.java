/**
 * Reader of web pages, as a browser shows them.
 */
package org.disclosure.rollup.intake.html;
