"""Group the claims of a corpus that make one point: `cluster` reads `Claims` and `Embeddings`, returns `Clusters`."""

from cyberdocs.cluster.groups import ClusterSettings, cluster

__all__ = ["ClusterSettings", "cluster"]
