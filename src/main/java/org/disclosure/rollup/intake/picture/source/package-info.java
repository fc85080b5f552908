/**
 * The pictures of files, in the order in which a person sees them, and the reader of files that are pictures.
 */
package org.disclosure.rollup.intake.picture.source;
