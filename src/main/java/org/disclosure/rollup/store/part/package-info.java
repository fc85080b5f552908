/**
 * Parts of a step that workers take, and the channel they hear of them by.
 */
package org.disclosure.rollup.store.part;
