/**
 * Tables of several years side by side, and which year a sheet is about.
 */
package org.disclosure.rollup.recognition.year;
