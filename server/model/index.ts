import './place.js';
import './organisation.js';
import './facility.js';
import './document.js';
import './person.js';
import './detention.js';
import './proceeding.js';
import './defendant.js';
import './case.js';
import './petition.js';
import './campaign.js';
import './event.js';
import './figure.js';

export { addressOf, allKinds, kindNamed, propertyOf, soughtBy, type KindDeclaration, type Property } from '../domain/kinds.js';
