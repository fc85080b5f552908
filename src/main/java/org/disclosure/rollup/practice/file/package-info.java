/**
 * Files as programs in the field write them.
 */
package org.disclosure.rollup.practice.file;
