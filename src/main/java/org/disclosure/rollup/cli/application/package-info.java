/**
 * Starts the application context, and says in words what went wrong.
 */
package org.disclosure.rollup.cli.application;
