package org.openhaven.finder.shortlist;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.finder.card.Mark;

/**
 * One fact of one place.
 *
 * @param icon of the sprite and class of the style, null for words alone
 * @param text what is known
 * @param detail more about it, empty for nothing
 * @param proof how it is known
 */
record Cell(@Nullable String icon, String text, String detail, List<Mark> proof) {

	Cell {
		proof = List.copyOf(proof);
	}

	static Cell of(String text) {
		return new Cell(null, text, "", List.of());
	}

	Cell with(String more) {
		return new Cell(this.icon, this.text, more, this.proof);
	}

	/** Whether another place says the same; how fresh it is counts only by itself. */
	boolean agrees(Cell other) {
		return this.text.equals(other.text) && this.detail.equals(other.detail)
				&& (!this.text.isEmpty() || this.proof.equals(other.proof));
	}

}
