package org.openhaven.directory.proposal;

/** A proposal was to be decided that does not wait any more. */
public class ProposalAlreadyDecidedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ProposalAlreadyDecidedException(String id, String state) {
		super("Proposal " + id + " is " + state + " already");
	}

}
