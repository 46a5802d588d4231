package org.openhaven.search.sync;

/**
 * How the index stands.
 *
 * @param state whether searches are answered
 * @param position position of the change log up to which changes are found
 * @param behind changes that are not found yet
 * @param setAside listings that cannot be indexed, and are not found
 * @param detail one sentence for an administrator
 */
public record IndexStatus(State state, long position, long behind, int setAside, String detail) {

	/** Whether searches are answered. */
	public enum State {

		/** Not opened yet. */
		STARTING,
		/** There is no usable index; it is being built from the directory. */
		REBUILDING,
		/** Searches are answered. */
		READY,
		/** Searches are answered, but changes cannot be followed. */
		FAILING,
		/** Closed. */
		STOPPED;

		boolean answers() {
			return this == READY || this == FAILING;
		}

	}

	/**
	 * Whether searches are answered.
	 * @return true if ready or failing
	 */
	public boolean answers() {
		return this.state.answers();
	}

}
