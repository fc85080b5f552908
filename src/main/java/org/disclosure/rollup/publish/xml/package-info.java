/**
 * XML texts that are changed in some places and stay as they are in all others.
 */
package org.disclosure.rollup.publish.xml;
