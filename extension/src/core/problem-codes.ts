/** Rows of the service's error table on which the panel has a screen of its own. */
export const SAME_AMOUNT_AGAIN = 'SAME_AMOUNT_AGAIN';
export const OTHER_INSTALLATION = 'OTHER_INSTALLATION';
/** Begins the codes of payments that run while the shared database is away. */
export const AWAY = 'AWAY_';
export const PIMS_WANTS_SIGN_IN = 'PIMS_WANTS_SIGN_IN';
