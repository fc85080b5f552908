/**
 * Files that lie in other files: the objects and inserted parts of documents, and packages that are one XML file.
 */
package org.disclosure.rollup.intake.inner;
