/** Kind of a file by its content, the parts of a packed file, and the memory that it takes to read. */
package org.disclosure.rollup.intake.file;
