package org.openhaven.directory.facility;

import java.util.Optional;

/** What the public is told where a facility is named. */
public sealed interface PublicStanding {

	/**
	 * The listing that stands for it now.
	 * @return shown or gone; empty if nothing is known
	 */
	Optional<Known> now();

	/** There is, or was, a listing of its own. */
	sealed interface Known extends PublicStanding {

		/**
		 * The listing.
		 * @return never one that was merged
		 */
		Listing listing();

		@Override
		default Optional<Known> now() {
			return Optional.of(this);
		}

	}

	/**
	 * Its listing is shown.
	 *
	 * @param listing current, or not missing for long
	 */
	record Shown(Listing listing) implements Known {
	}

	/**
	 * It is listed no more. The status tells why; of one that asked not to be listed
	 * nothing else may be told.
	 *
	 * @param listing closed, withdrawn, or missing for so long that it is hidden
	 */
	record Gone(Listing listing) implements Known {
	}

	/**
	 * It was found to be the same place as another.
	 *
	 * @param into what stands for it at the end of all merges
	 */
	record Moved(Known into) implements PublicStanding {

		@Override
		public Optional<Known> now() {
			return Optional.of(this.into);
		}

	}

	/** Nothing is known under this name, or nothing that may be told. */
	record Unknown() implements PublicStanding {

		@Override
		public Optional<Known> now() {
			return Optional.empty();
		}

	}

}
