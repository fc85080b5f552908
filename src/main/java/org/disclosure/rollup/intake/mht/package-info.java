/**
 * Reader of web pages that are saved as one file, with the pages and pictures that they are made of.
 */
package org.disclosure.rollup.intake.mht;
