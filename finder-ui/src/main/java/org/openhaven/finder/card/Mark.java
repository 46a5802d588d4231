package org.openhaven.finder.card;

/**
 * A fact with its sign: the icon and the class say the same as the words.
 *
 * @param icon of the sprite, and class of the style
 * @param strong what stands in bold, may be empty
 * @param text the rest, may be empty
 */
public record Mark(String icon, String strong, String text) {
}
