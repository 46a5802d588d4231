package org.openhaven.search.request;

/** What counts as text. */
final class Text {

	private Text() {
	}

	/** Whether every half of a surrogate pair has its other half. */
	static boolean isWellFormed(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (Character.isHighSurrogate(character) && i + 1 < text.length()
					&& Character.isLowSurrogate(text.charAt(i + 1))) {
				i++;
			}
			else if (Character.isSurrogate(character)) {
				return false;
			}
		}
		return true;
	}

}
