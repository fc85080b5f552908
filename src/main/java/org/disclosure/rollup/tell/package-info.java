/**
 * What is told at the end of a night: mail to the office and to units, and a message to a group chat. The only room that
 * knows mail and connects to anything. It is given what there is to tell and knows neither how it was worked out nor the
 * commands; nothing that goes wrong in it fails a night.
 */
package org.disclosure.rollup.tell;
