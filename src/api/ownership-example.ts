/** The tree of the documentation: a business that one person owns in part directly and in part through a holding company. */

const ROOT = '0192f0c1-8a3e-7c41-9d0a-5b1f6a2c8e20';
const HOLDING = '0192f0c1-8a44-7b18-a2d5-6e7f8091a2c1';
const ADA = '0192f0c1-8a44-7b18-a2d5-6e7f8091a2c2';
const GRACE = '0192f0c1-8a44-7b18-a2d5-6e7f8091a2c3';

const share = (min: number, max = min) => ({ min, max, max_exclusive: false });
const held = (owner: string, owned: string, min: number, max = min) => ({
  owner,
  owned,
  min,
  max,
  known: true,
  votes: null,
  held_as: null,
  held_for: null,
});
const unless = { title: null, votes: null, customer: null, none_identified: false };

export const OWNERSHIP_EXAMPLE = {
  root: {
    id: ROOT,
    name: 'Example Trading Ltd',
    status: 'APPROVAL_PENDING',
    owners_none_identified: false,
    controllers_none_identified: false,
  },
  threshold: 25,
  parties: [
    {
      ...unless,
      id: HOLDING,
      path: 'owners[0]',
      list: 'owners',
      type: 'business',
      name: 'Example Holding Ltd',
      roles: [],
      standing: 'clear',
      required: true,
      ownership: share(75),
      controls: 'certain',
    },
    {
      ...unless,
      id: ADA,
      path: 'owners[1]',
      list: 'owners',
      type: 'person',
      name: 'Ada Example',
      roles: ['beneficial_owner'],
      standing: 'in_review',
      required: true,
      ownership: share(62.5, 81.25),
      controls: 'certain',
    },
    {
      ...unless,
      id: GRACE,
      path: 'controllers[0]',
      list: 'controllers',
      type: 'person',
      name: 'Grace Example',
      roles: ['director'],
      title: 'Managing director',
      standing: 'information_needed',
      required: true,
      ownership: share(0),
      controls: 'no',
    },
  ],
  holdings: [held(HOLDING, ROOT, 75), held(ADA, HOLDING, 50, 75), held(ADA, ROOT, 25)],
  loops: [],
  could_hide: 37.5,
  depth: 2,
};
