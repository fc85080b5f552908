/**
 * What a file is by its content, the parts of a packed file, and how much memory it takes to read.
 */
package org.disclosure.rollup.intake.file;
