/**
 * Messages sent at the end of a run: mail to the office and to units, and a message to a group chat. The only room that
 * knows mail and connects to anything. It is given the news and knows neither their origin nor the commands; a failure
 * in it fails no run.
 */
package org.disclosure.rollup.tell;
