/**
 * XML texts: how text is written into them, and how they are changed in some places and stay as they are in all others.
 */
package org.disclosure.rollup.publish.xml;
