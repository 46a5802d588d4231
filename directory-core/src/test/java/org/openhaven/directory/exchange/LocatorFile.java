package org.openhaven.directory.exchange;

/** A made-up locator export. */
final class LocatorFile {

	private LocatorFile() {
	}

	static String of(int rows) {
		StringBuilder file = new StringBuilder(
				"name1,name2,street1,street2,city,state,zip,zip4,county,phone,intake_prompt,intake1,intake2,website,latitude,longitude,type_facility,mh,sa,dt,mm,dm,bum,op,rs,rl,res,hi,tele,md,mc\n");
		for (int row = 1; row <= rows; row++) {
			file.append("Sample House ")
				.append(row)
				.append(",,")
				.append(row)
				.append(" Elm St,,Boulder,CO,80301,,Boulder,303-555-0100,,,,http://,40.01,-105.27,SU,0,1,0,0,0,0,1,0,0,0,0,0,0,1\n");
		}
		return file.toString();
	}

}
