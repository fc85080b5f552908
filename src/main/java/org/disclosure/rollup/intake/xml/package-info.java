/**
 * One XML parser for all kinds of files, without external entities.
 */
package org.disclosure.rollup.intake.xml;
