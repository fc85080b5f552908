/**
 * Files that appear whole or not at all, with the same bytes for the same content: UTF-8 text, CSV, JSON, zip, and the
 * swap of a folder.
 */
package org.disclosure.rollup.publish.file;
