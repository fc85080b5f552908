/** The parts of an OFD file: elements with their numbers, outlines, and how parts name each other. */
package org.disclosure.rollup.intake.ofd.part;
